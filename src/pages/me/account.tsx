import { useState } from 'react';
import { openCommunityPage } from '@/src/features/community/community-pages';
import { chooseCommunity } from '@/src/platform/current-community';
import { openPage } from '@/src/platform/open-page';
import { signOut } from '@/src/platform/session';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';

/** Privacy for everybody; logging out only in the browser, since WeChat always knows who calls. */
export function Account({ loggedIn }: { loggedIn: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const mayLogOut = loggedIn && process.env.TARO_ENV !== 'weapp';
  return (
    <Section title="账号">
      <Card flush>
        <ListItem
          icon="shield-check"
          title={loggedIn ? '隐私与账号' : '隐私说明'}
          {...(loggedIn ? { note: '隐私说明、导出信息、注销' } : {})}
          onPress={() => openCommunityPage(loggedIn ? 'account' : 'privacy')}
        />
        {mayLogOut && <ListItem icon="log-out" title="退出登录" onPress={() => setAsking(true)} />}
      </Card>
      <ConfirmDialog
        open={isAsking}
        title="退出登录？"
        message="没有提交的内容会从这台设备上删除。"
        confirmLabel="退出登录"
        cancelLabel="先不"
        onConfirm={() => {
          setAsking(false);
          chooseCommunity(null);
          signOut();
          openPage('/pages/home/index');
        }}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
