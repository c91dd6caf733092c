import { View } from '@tarojs/components';
import { SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { MessageState } from '@/src/ui/states/message-state';
import type { HomeToSign } from '../../acknowledgement-types';
import { openReceipt } from '../../convention-pages';

/** Nothing is left to sign. */
export function SignedAlready({ homes }: { homes: HomeToSign[] }) {
  const signed = homes.flatMap((home) => home.signed ?? []);
  const own = signed.find(({ acknowledgementId }) => acknowledgementId !== null);
  const other = signed.find(({ acknowledgementId }) => acknowledgementId === null);
  return (
    <Page title="签署知晓">
      <View>
        <MessageState
          icon="circle-check"
          title="已经签署了"
          note={other ? `您家已经由${other.signer}签署，不用再签。` : '谢谢您读完。不用再签了。'}
          action={
            own?.acknowledgementId && (
              <SecondaryButton
                compact
                icon="receipt-text"
                onPress={() => openReceipt(own.acknowledgementId ?? '')}
              >
                查看回执
              </SecondaryButton>
            )
          }
        />
      </View>
    </Page>
  );
}
