import type { NoticeDetail } from './notice-types';

const mostNames = 4;

/** To whom a notice is addressed, as a resident says it: 全体居民, 1栋、2栋, 1栋等 12 栋. */
export function audienceWords({ kind, names, count }: NoticeDetail['audience']): string {
  if (kind === 'community') return '全体居民';
  if (names.length === 0) return `指定的 ${count} 户`;
  if (names.length <= mostNames) return names.join('、');
  const measure = { buildings: '栋', entrances: '个单元', units: '户', roles: '类人员' }[kind];
  return `${names.slice(0, mostNames).join('、')}等 ${count} ${measure}`;
}
