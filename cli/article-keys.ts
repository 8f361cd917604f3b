// Takes files' names as given; gives each the key it goes by.
import { basename } from 'node:path';

export interface KeyedFile {
  readonly path: string;
  readonly key: string;
}

/** The file's own name, and the path as given where two files share a name. A file named twice counts once. */
export function articleKeys(paths: readonly string[], prefix = ''): readonly KeyedFile[] {
  const files = [...new Set(paths)];
  const names = files.map((path) => basename(path));
  return files.map((path, index) => {
    const name = names[index] ?? path;
    const shared = names.filter((other) => other === name).length > 1;
    return { path, key: prefix + (shared ? path.replace(/^(?:\.{0,2}\/)+/, '') : name) };
  });
}
