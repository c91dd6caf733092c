export interface PageAddress {
  path: string;
  /** Values as written: WeChat does not decode them. */
  query: Record<string, string>;
}

/** Reads the `url` of a navigation, which may be relative to the page it is called on. */
export function readPageAddress(url: string, currentPath: string): PageAddress {
  const [address = '', search = ''] = url.split('?');
  const parts = address.startsWith('/') ? [] : currentPath.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const query: Record<string, string> = {};
  for (const pair of search.split('&').filter((text) => text !== '')) {
    const at = pair.indexOf('=');
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { path: parts.join('/'), query };
}
