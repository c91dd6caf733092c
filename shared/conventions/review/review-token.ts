/** Where a reviewer's link leads; its token is the scene, which may have 32 characters. */
export const reviewAddress = 'features/conventions/pages/review/index?scene=';

/** 128 random bits, drawn on the phone of whoever makes the link: the server keeps their digest alone. */
export const reviewTokenBytes = 16;

export const reviewTokenPattern = /^[0-9a-f]{32}$/;

/** The token in what somebody opened or pasted: itself, or an address that ends in it. Null where there is none. */
export function readReviewToken(text: string): string | null {
  const written = text.replace(/\s/g, '');
  const afterName = /[?&](?:scene|token)=(\w+)$/.exec(written)?.[1];
  const candidate = afterName ?? written;
  return reviewTokenPattern.test(candidate) ? candidate : null;
}
