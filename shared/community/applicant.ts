import { cleanText } from './register/clean-text';
import { readPhone } from './register/phone-numbers';

// Letters of any script, and what stands between parts of a name: 阿卜杜·热合曼, Mary-Anne O'Hara.
const name = /^[\p{L}\p{M}](?:[\p{L}\p{M}]|[·.' -](?=[\p{L}\p{M}]))+$/u;

/** The applicant's name as it is kept, or null if it cannot be one. */
export function applicantName(text: string): string | null {
  const cleaned = cleanText(text.replace(/[•・‧]/g, '·'));
  return Array.from(cleaned).length <= 30 && name.test(cleaned) ? cleaned : null;
}

/** A mainland mobile number as eleven digits, however it was typed; null for anything else. */
export function mobilePhone(text: string): string | null {
  const phone = text.length <= 30 ? readPhone(text) : null;
  return phone !== null && /^1[3-9]\d{9}$/.test(phone) ? phone : null;
}
