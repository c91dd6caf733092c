import { SecondaryButton } from '@/src/ui/button/button';
import { Empty } from '@/src/ui/states/empty';
import { openOpinionGroups, openWriteStatement } from '../../opinion-pages';

type PileDoneProps = { topicId: string; total: number; mayWrite: boolean };

/** Every statement has been judged, or there is none yet: where to go from here. */
export function PileDone({ topicId, total, mayWrite }: PileDoneProps) {
  if (total === 0)
    return (
      <Empty
        icon="messages-square"
        title="还没有人写观点"
        note="写一句您的看法，邻居们会来表态。"
        action={
          mayWrite && (
            <SecondaryButton icon="pencil" onPress={() => openWriteStatement(topicId)}>
              写第一条观点
            </SecondaryButton>
          )
        }
      />
    );
  return (
    <Empty
      icon="circle-check"
      title={`${total} 条观点，您都看过了`}
      note="有新的观点时，可以再来表态。您的选择只有自己看得到，随时可以改。"
      action={
        <SecondaryButton icon="chart-pie" onPress={() => openOpinionGroups(topicId)}>
          看看大家的想法
        </SecondaryButton>
      }
    />
  );
}
