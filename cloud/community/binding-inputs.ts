import { z } from 'zod';

export const relationInput = z.enum(['owner', 'coOwner', 'householdMember', 'family', 'tenant']);
