import { Page } from '@/src/ui/page/page';

export default function LeaderboardPage() {
  return <Page title="服务时长榜">{null}</Page>;
}
