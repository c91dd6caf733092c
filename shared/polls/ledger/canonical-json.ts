/** What the ledger's documents are made of: no fractions, so that every program writes the same text. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The one text of a value: RFC 8785 (JSON Canonicalization Scheme) for strings, safe integers,
 * booleans, null, arrays and plain objects; keys in the order of their UTF-16 code units.
 * Throws a TypeError on anything else, because two programs might write it differently.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${canonicalText(key)}:${canonicalMember(value, key)}`).join(',')}}`;
  }
  throw new TypeError('Only plain JSON has a canonical text.');
}

function canonicalMember(object: Readonly<Record<string, CanonicalValue>>, key: string): string {
  const value = object[key];
  if (value === undefined) throw new TypeError('An undefined member has no canonical text.');
  return canonicalJson(value);
}

function canonicalText(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('A lone surrogate has no canonical text.');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isSafeInteger(number))
    throw new TypeError('Only safe integers have a canonical text.');
  return String(number);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, CanonicalValue>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
