import { Page } from '@/src/ui/page/page';

export default function MessagesPage() {
  return <Page title="消息">{null}</Page>;
}
