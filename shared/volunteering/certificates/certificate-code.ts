/** Where the code on a certificate leads; its token is the scene, which may have 32 characters. */
export const checkCertificateAddress =
  'features/service-record/pages/check-certificate/index?scene=';

/** 128 random bits in the letters a mini-program's `scene` may have. */
const token = /^[\w-]{22}$/;

/**
 * The token in what somebody scanned or typed: the token itself, blanks between its groups or not, or
 * an address that ends in it. Null where there is none.
 */
export function readCertificateCode(text: string): string | null {
  const written = text.replace(/\s/g, '');
  const afterScene = /[?&]scene=([\w-]+)$/.exec(written)?.[1];
  const candidate = afterScene ?? written;
  return token.test(candidate) ? candidate : null;
}

/** The token as it is printed beside the code, for those who type it. */
export const certificateCodeText = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** 2026-00012: the twelfth certificate of a community in 2026. */
export const certificateNumber = (year: number, number: number): string =>
  `${year}-${String(number).padStart(5, '0')}`;
