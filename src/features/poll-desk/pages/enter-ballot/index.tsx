import { Page } from '@/src/ui/page/page';

export default function EnterBallotPage() {
  return <Page title="录入一张票">{null}</Page>;
}
