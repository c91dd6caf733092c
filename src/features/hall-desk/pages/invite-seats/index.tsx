import { Page } from '@/src/ui/page/page';

export default function InviteSeatsPage() {
  return <Page title="邀请协商">{null}</Page>;
}
