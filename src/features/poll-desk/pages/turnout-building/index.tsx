import { Page } from '@/src/ui/page/page';

export default function TurnoutBuildingPage() {
  return <Page title="楼栋参与情况">{null}</Page>;
}
