import { leavePage } from '@/src/platform/open-page';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

type StatementWrittenProps = { isShown: boolean; onAnother: () => void };

/** The statement has arrived: whether everybody reads it already. */
export const StatementWritten = ({ isShown, onAnother }: StatementWrittenProps) => (
  <Page
    title="写一句我的观点"
    actions={
      <>
        <SecondaryButton icon="message-square-plus" onPress={onAnother}>
          再写一条
        </SecondaryButton>
        <PrimaryButton icon="arrow-right" onPress={leavePage}>
          回去看别人的观点
        </PrimaryButton>
      </>
    }
  >
    <Empty
      icon={isShown ? 'circle-check' : 'hourglass'}
      title={isShown ? '您的观点已经发表' : '您的观点已收到，正在审核'}
      note={
        isShown
          ? '邻居们现在就能看到，可以表态了。'
          : '审核通过以后，邻居们就能看到。可以在“我写的”里看进展。'
      }
    />
  </Page>
);
