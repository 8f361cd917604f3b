// Takes a request's path; gives it with an article's key as one segment, whether or not the slashes in it came encoded.

const articles = '/articles/';
const statements = '/statements';

/**
 * API Gateway decodes the path before the Lambda sees it, so that a key's slashes look like the path's own. A key that itself ends in
 * `/statements` can be asked for its statements only.
 */
export function articlePath(path: string): string {
  if (!path.startsWith(articles)) return path;
  const end = path.endsWith(statements) ? path.length - statements.length : path.length;
  const key = path.slice(articles.length, end);
  return key === '' ? path : articles + key.replaceAll('/', '%2F') + path.slice(end);
}
