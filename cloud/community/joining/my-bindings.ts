import { z } from 'zod';
import { ownBinding } from '@/cloud/community/account/own-binding';
import { ownBindings } from '@/cloud/community/account/own-bindings';
import { applicantOperation } from '@/cloud/platform/operation';

/** The caller's applications and bindings in the chosen community, ended ones included. */
export const myBindings = applicantOperation()
  .output(z.array(ownBinding))
  .query(({ ctx }) => ownBindings(ctx));
