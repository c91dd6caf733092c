import type { AnyRouter } from '@trpc/server';
import { permissions } from '@/shared/permissions';
import type { OperationMeta } from './platform/operation';
import { appRouter } from './router';

const audiences = ['anyone', 'person', 'account', ...Object.keys(permissions)];
const router: AnyRouter = appRouter;
const procedures: Record<string, { _def: { meta?: OperationMeta } }> = router._def.procedures;

it.each(Object.keys(procedures))('%s says who may call it', (path) => {
  expect(audiences).toContain(procedures[path]?._def.meta?.may);
});
