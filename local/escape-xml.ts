// Takes text; gives it fit to stand in XML.

/** Also control characters, which the one or other file name has and XML does not allow bare. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  return text.replace(/[<>&"'\u0000-\u001f]/g, (character) => `&#${character.charCodeAt(0)};`);
}
