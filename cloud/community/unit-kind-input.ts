import { z } from 'zod';

export const unitKindInput = z.enum([
  'dwelling',
  'shop',
  'office',
  'parking',
  'storage',
  'household',
]);
