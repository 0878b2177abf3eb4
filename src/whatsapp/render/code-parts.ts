/** Code in a text: it stays as it is, and what stands in it is nobody's mark. Splits a text so that every second part is code. */
export const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
