import { useShiftId } from '@/src/features/volunteering/volunteering-pages';
import { Page } from '@/src/ui/page/page';
import { NotFound } from '@/src/ui/states/not-found';

/** A picture of a shift with a code, to be sent on or printed. */
export default function PosterPage() {
  const shiftId = useShiftId();
  return <Page title="招募海报">{shiftId === '' && <NotFound />}</Page>;
}
