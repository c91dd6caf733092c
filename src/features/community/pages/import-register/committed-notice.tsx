import { Callout } from '@/src/ui/callout/callout';
import type { Committed } from '../../community-types';

/** That the register is in force now, and what became of it. */
export function CommittedNotice({ committed }: { committed: Committed }) {
  const { added, changed, removed, endedBindings } = committed;
  const words = [
    `新增 ${added}，变更 ${changed}，移除 ${removed}。`,
    ...(endedBindings > 0 ? [`${endedBindings} 位住户的登记已失效。`] : []),
  ];
  return (
    <Callout tone="success" title="名册已导入">
      {words.join('')}
    </Callout>
  );
}
