import { Page } from '@/src/ui/page/page';
import { BrowserLogin } from './browser-login';
import { WeChatLogin } from './wechat-login';

export default function LoginPage() {
  return (
    <Page title="登录">
      {process.env.TARO_ENV === 'weapp' ? <WeChatLogin /> : <BrowserLogin />}
    </Page>
  );
}
