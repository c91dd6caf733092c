/**
 * The one text of a JSON value (RFC 8785), as far as bulletins need it: numbers are whole and safe.
 * Null if the value holds anything else.
 */
export function canonicalText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return Number.isSafeInteger(value) ? `${value}` : null;
    case 'boolean':
      return `${value}`;
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? listText(value) : objectText(value);
    default:
      return null;
  }
}

const loneSurrogate = /\p{Surrogate}/u;

function quoted(text: string): string | null {
  return loneSurrogate.test(text) ? null : JSON.stringify(text);
}

function listText(values: readonly unknown[]): string | null {
  const texts = values.map(canonicalText);
  return texts.includes(null) ? null : `[${texts.join()}]`;
}

function objectText(object: object): string | null {
  // Comparing with < goes by UTF-16 code units, as the standard asks.
  const members = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  const texts: string[] = [];
  for (const [name, value] of members) {
    const [nameText, valueText] = [quoted(name), canonicalText(value)];
    if (nameText === null || valueText === null) return null;
    texts.push(`${nameText}:${valueText}`);
  }
  return `{${texts.join()}}`;
}
