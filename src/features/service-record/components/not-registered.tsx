import { PrimaryButton } from '@/src/ui/button/button';
import { Empty } from '@/src/ui/states/empty';
import { openRegistration } from '../record-pages';

/** For somebody who is no volunteer yet: what there would be, and the way to it. */
export const NotRegistered = ({ note }: { note: string }) => (
  <Empty
    icon="hand-heart"
    title="您还没有登记为志愿者"
    note={note}
    action={
      <PrimaryButton compact onPress={openRegistration}>
        去登记
      </PrimaryButton>
    }
  />
);
