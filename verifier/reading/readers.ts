/** Why a file is not a bulletin: where in it, and what should stand there. */
export class FormatFault extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${path}: ${expected}`);
    this.name = 'FormatFault';
  }
}

/** Reads a value at a place of the file; throws a FormatFault if something else stands there. */
export type Reader<Value> = (value: unknown, path: string) => Value;

type Fields = Readonly<Record<string, Reader<unknown>>>;
type ReadFields<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };

export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw new FormatFault(path, '应该是文字');
  return value;
};

/** Lower-case hexadecimal digits of so many bytes. */
export const hex =
  (bytes: number): Reader<string> =>
  (value, path) => {
    if (typeof value !== 'string' || value.length !== bytes * 2 || !/^[0-9a-f]+$/.test(value)) {
      throw new FormatFault(path, `应该是 ${bytes * 2} 位十六进制数字`);
    }
    return value;
  };

export const whole =
  (min = 0, max = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (value, path) => {
    if (!Number.isSafeInteger(value) || Number(value) < min || Number(value) > max) {
      throw new FormatFault(path, `应该是 ${min} 到 ${max} 之间的整数`);
    }
    return Number(value);
  };

export const oneOf =
  <Word extends string>(...words: readonly Word[]): Reader<Word> =>
  (value, path) => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw new FormatFault(path, `应该是 ${words.join('、')} 之一`);
    return word;
  };

export const list =
  <Value>(read: Reader<Value>): Reader<readonly Value[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new FormatFault(path, '应该是列表');
    return value.map((entry, at) => read(entry, `${path}[${at}]`));
  };

/** An object of exactly these fields. */
export const exactly =
  <F extends Fields>(fields: F): Reader<ReadFields<F>> =>
  (value, path) => {
    const object = plainObject(value, path);
    const known = new Set(Object.keys(fields));
    const unknown = Object.keys(object).find((key) => !known.has(key));
    if (unknown !== undefined) throw new FormatFault(`${path}.${unknown}`, '格式里没有这一项');
    return atLeast(fields)(value, path);
  };

/** An object of these fields and perhaps others, which bear on nothing that is checked. */
export const atLeast =
  <F extends Fields>(fields: F): Reader<ReadFields<F>> =>
  (value, path) => {
    const object = plainObject(value, path);
    const written = new Map(Object.entries(object));
    const read: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      const found = field(written.get(key), `${path}.${key}`);
      if (found !== undefined) read[key] = found;
    }
    return read as ReadFields<F>;
  };

/** Values by names that are not known beforehand. */
export const byName =
  <Value>(read: Reader<Value>): Reader<ReadonlyMap<string, Value>> =>
  (value, path) =>
    new Map(
      Object.entries(plainObject(value, path)).map(([name, entry]) => [
        name,
        read(entry, `${path}.${name}`),
      ]),
    );

export const optional =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (value, path) =>
    value === undefined ? undefined : read(value, path);

export const orNull =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value, path) =>
    value === null ? null : read(value, path);

export const anything: Reader<unknown> = (value, path) => {
  if (value === undefined) throw new FormatFault(path, '缺少这一项');
  return value;
};

function plainObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FormatFault(path, value === undefined ? '缺少这一项' : '应该是一组有名字的项目');
  }
  return value as Readonly<Record<string, unknown>>;
}
