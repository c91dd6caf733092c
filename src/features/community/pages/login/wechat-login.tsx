import { View } from '@tarojs/components';
import { useState } from 'react';
import { isInCloud } from '@/src/platform/server-address';
import { signInWithWeChat } from '@/src/platform/session';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { goOn } from './go-on';

/** In the mini-program WeChat itself says who calls; logging in is one tap and asks for nothing. */
export function WeChatLogin() {
  const [isRunning, setRunning] = useState(false);
  const [failed, setFailed] = useState(false);
  const logIn = async () => {
    setRunning(true);
    setFailed(false);
    try {
      if (!isInCloud()) await signInWithWeChat();
      await goOn();
    } catch {
      setFailed(true);
    }
    setRunning(false);
  };
  return (
    <>
      <Card>
        <View>用微信登录，不用记密码。这一步不读取您的昵称、头像和手机号。</View>
      </Card>
      {failed && (
        <Callout tone="danger" title="没有登录成功">
          请检查网络，再点一次。
        </Callout>
      )}
      <PrimaryButton icon="log-in" loading={isRunning} onPress={() => void logIn()}>
        微信登录
      </PrimaryButton>
    </>
  );
}
