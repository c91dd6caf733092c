import { View } from '@tarojs/components';
import type { CurrentCommunity } from '@/src/platform/current-community';
import { openPage, replacePage } from '@/src/platform/open-page';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Icon } from '@/src/ui/icon/icon';
import { Page } from '@/src/ui/page/page';
import { Stepper } from '@/src/ui/stepper/stepper';
import { communityPages } from '../../community-pages';
import { joinSteps } from './join-steps';
import './joined.scss';

type JoinedProps = { community: CurrentCommunity; onAnother: () => void };

/** The application has arrived; the same words for everybody, whether the room is taken or not. */
export function Joined({ community, onAnother }: JoinedProps) {
  return (
    <Page
      title="加入社区"
      actions={
        <PrimaryButton icon="house" onPress={() => openPage('/pages/home/index')}>
          回首页
        </PrimaryButton>
      }
    >
      <Stepper steps={joinSteps} current={joinSteps.length} />
      <View className="joined">
        <View className="joined__mark">
          <Icon name="circle-check" />
        </View>
        <View className="joined__title">申请已收到</View>
        <View className="joined__note">
          {`${community.name}的工作人员会尽快核对。通过以后，您就能看公告、参加议事和投票。`}
        </View>
        <View className="joined__more">
          <TextButton icon="hourglass" onPress={() => replacePage(communityPages.myHomes)}>
            查看申请进度
          </TextButton>
          <TextButton icon="plus" onPress={onAnother}>
            再申请一间房
          </TextButton>
        </View>
      </View>
    </Page>
  );
}
