import type { RegisterRefusal } from '@/shared/community/register/refusals';

/** Carries a refusal out of a decoder's loops; `readTable` turns it into data. */
export class FileRefused extends Error {
  constructor(readonly refusal: RegisterRefusal) {
    super(refusal.code);
    this.name = 'FileRefused';
  }
}
