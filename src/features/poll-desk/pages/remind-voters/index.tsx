import { Page } from '@/src/ui/page/page';

export default function RemindVotersPage() {
  return <Page title="提醒投票">{null}</Page>;
}
