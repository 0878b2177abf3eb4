import { inkOn, readableOn } from './palette';

describe('colours of a shop', () => {
  it('get the ink that can be read on them', () => {
    expect(inkOn('#0B6E4F')).toBe('#ffffff');
    expect(inkOn('#F9C74F')).toBe('#000000');
    expect(inkOn('#777777')).toBe('#000000');
  });

  it('are bent until they can be read as text', () => {
    expect(readableOn('#0b6e4f', '#ffffff')).toBe('#0b6e4f');
    expect(readableOn('#f9c74f', '#ffffff')).not.toBe('#f9c74f');
    expect(readableOn('#0b6e4f', '#1a2129')).not.toBe('#0b6e4f');
  });

  it.each(['red', '', '#12', 'javascript:1', '#0b6e4f;x'])('are left alone when they are %p', (color) => {
    expect(inkOn(color)).toBeNull();
    expect(readableOn(color, '#ffffff')).toBeNull();
  });
});
