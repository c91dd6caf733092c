import { Page } from '@/src/ui/page/page';

export default function TopicDeskPage() {
  return <Page title="办理议题">{null}</Page>;
}
