// Takes a word of a name; gives it folded: in lower-case ASCII as far as it goes, or down to what every spelling of it shares.

const letters: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Lower case, diacritics and apostrophes off; hyphens stay. "O’Brien" gives "obrien", "Šefčovič" gives "sefcovic". */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øœæłßđðþı]/g, (letter) => letters.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}-]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** What an id is made of: a plain word with the endings in which transliterations differ made one ("Sergei", "Sergey"; "-skiy", "-sky"). */
export function idWord(word: string, isGivenName: boolean): string {
  const plain = plainWord(word);
  const ended = plain.replace(/e[ij]$/, 'ey').replace(/(?:ii|ij|iy|yy)$/, 'y');
  if (!isGivenName || ended.length < 4) return ended;
  // Family names in -i keep it ("Rossi"); given names in -i, -ai are spelled -y, -ay by other papers ("Yuri", "Nikolai").
  return ended.replace(/ai$/, 'ay').replace(/([^aeiouy])i$/, '$1y');
}

/** Each rule with the spellings that it brings together. Order matters: the longer clusters go first. */
const spellingRules: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^iou/, 'yu'], // Iouri, Yuri
  [/schtsch|chtch|shch/g, 'shch'], // -chtchenko, -shchenko
  [/tsch|tch/g, 'ch'], // Medvetchenko, Medvechenko
  [/sch/g, 'sh'],
  [/ou/g, 'u'], // Boutros, Butros
  [/x/g, 'ks'], // Maxim, Maksim
  [/dr[e]?$/, 'der'], // Aleksandr, Alexandre, Alexander
  [/ph/g, 'f'], // Josef, Joseph
  [/^[qgk]h?(?=a(?:dd|dh|th))/, 'k'], // q, g and k before an emphatic d are one Arabic letter
  [/q(?!u)/g, 'k'], // Qasim, Kasim
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/(?<=.)kh|^kh(?=.{3})/g, 'h'], // Mikhail, Mihail; "Khan" is not "Han"
  [/w$|^w(?=[lj])/g, 'v'], // -ow, -ov
  [/^ye(?=[vl])/, 'e'], // Yevgeny, Evgeny
  [/[iyj]e(?=v(?:a|y)?$)/, 'e'], // -dyev, -dev
  [/iye/g, 'ie'], // -iyenko, -ienko
  [/^mu(?=h|a|st)/, 'mo'], // Muhammad, Mohammad
  [/([bcdfghjklmnpqrstvz])\1/g, '$1'],
  [/aa/g, 'a'],
  [/(?<=[^aeiou])[aei]d$/, 'ad'], // Ahmed, Ahmad; Khaled, Khalid
  [/(?:e[ijy]|ii|ij|iy|yy|ie|i)$/, 'y'], // Sergei, Sergey; Dmitri, Dmitriy; -i, -y
  [/a[ijy]$/, 'ay'], // Nikolai, Nikolay
];

/** What spellings of one name share, whatever the language they were transliterated for. For comparison, not for showing. */
export function spellingOf(word: string): string {
  const plain = plainWord(word);
  // Short names are all difference: "Lee" is not "Li", "Fred" not "Frad".
  if (plain.length < 4) return plain;
  return plain
    .split('-')
    .map((part) =>
      part.length < 4 ? part : spellingRules.reduce((spelt, [from, to]) => spelt.replace(from, to), part),
    )
    .join('-');
}
