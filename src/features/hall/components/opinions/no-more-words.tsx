import { leavePage } from '@/src/platform/open-page';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

type NoMoreWordsProps = { title: string; reason: string; note: string };

/** Why nothing can be written here, and the way back to what others wrote. */
export const NoMoreWords = ({ title, reason, note }: NoMoreWordsProps) => (
  <Page title={title}>
    <Empty
      icon="lock"
      title={reason}
      note={note}
      action={
        <PrimaryButton compact onPress={leavePage}>
          回去看看
        </PrimaryButton>
      }
    />
  </Page>
);
