/** The number of unread messages in the title of the tab, while the shopper looks elsewhere. */
export class TitleBadge {
  private mark = '';

  show(count: string): void {
    this.clear();
    this.mark = `(${count}) `;
    document.title = this.mark + document.title;
  }

  /** The page may have changed its title since; only the mark is taken away. */
  clear(): void {
    if (this.mark !== '' && document.title.startsWith(this.mark))
      document.title = document.title.slice(this.mark.length);
    this.mark = '';
  }
}
