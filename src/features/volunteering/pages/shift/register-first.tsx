import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Facts } from '@/src/ui/facts/facts';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openVolunteerProfile } from '../../volunteering-pages';
import './register-first.scss';

type RegisterFirstProps = { open: boolean; onClose: () => void; onRegistered: () => void };

/** Registering as a volunteer with what is known already; everything else can be said later. */
export const RegisterFirst = ({ open, onClose, onRegistered }: RegisterFirstProps) => (
  <Sheet open={open} title="登记为志愿者，同时报名" onClose={onClose}>
    {open && <Registration onRegistered={onRegistered} />}
  </Sheet>
);

function Registration({ onRegistered }: { onRegistered: () => void }) {
  const own = useQuery(cloud.volunteering.ownVolunteer.queryOptions());
  const register = useCommand(cloudClient.volunteering.registerAsVolunteer.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: onRegistered,
  });
  return (
    <QueryView query={own} loadingRows={2}>
      {({ contact, claimable, profile }) => (
        <View className="register-first">
          <Facts
            facts={[
              { name: '姓名', value: contact?.name ?? '没有找到住户登记' },
              { name: '电话', value: contact?.phone || '没有登记' },
            ]}
          />
          <View className="register-first__note">
            姓名和电话来自您的住户登记，只有您报名的班次的负责人能看到。志愿服务全凭自愿，随时可以退出。
          </View>
          {claimable && (
            <Callout tone="success">
              {`工作人员以前帮“${claimable.name}”登记过，那时的服务时长会并到您名下。`}
            </Callout>
          )}
          {register.failure && <Callout tone="danger">{register.failure.message}</Callout>}
          <PrimaryButton
            icon="circle-check"
            loading={register.isRunning}
            onPress={() =>
              register.run({
                skills: profile?.skills ?? [],
                interests: profile?.interests ?? [],
                birthDate: profile?.birthDate ?? null,
                wantsCalls: false,
                onLeaderboard: false,
              })
            }
          >
            登记并报名
          </PrimaryButton>
          <TextButton icon="pencil" onPress={openVolunteerProfile}>
            先填特长和兴趣
          </TextButton>
        </View>
      )}
    </QueryView>
  );
}
