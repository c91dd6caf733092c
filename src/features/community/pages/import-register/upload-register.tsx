import { View } from '@tarojs/components';
import { useState } from 'react';
import { registerFileLimits } from '@/shared/community/register/register-file-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { askPrivacyConsent } from '@/src/platform/privacy-consent';
import { useCommand } from '@/src/platform/use-command';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { chooseFile } from '../../choose-file';
import { RegisterColumns } from './register-columns';

const extensions = ['csv', 'xlsx', 'txt'];

const sizeWords = (kilobytes: number): string =>
  kilobytes >= 1024 ? `${Math.floor(kilobytes / 1024)} MB` : `${kilobytes} KB`;

/** Choosing the file; nothing in the register changes by it. */
export function UploadRegister() {
  const { data: me } = useMe();
  const [problem, setProblem] = useState<string | null>(null);
  const upload = useCommand(cloudClient.community.uploadRegister.mutate, {
    refetches: [cloud.community.listImports.pathKey(), cloud.community.countWaiting.pathKey()],
  });
  const choose = async () => {
    setProblem(null);
    upload.reset();
    if (!(await askPrivacyConsent())) return;
    const choice = await chooseFile(extensions, registerFileLimits.megabytes * 1024);
    if (choice.kind === 'tooLarge') {
      const most = sizeWords(choice.mostKilobytes);
      setProblem(`文件太大，这里最多 ${most}。请删去图片，或在电脑的浏览器里打开邻里议事再上传。`);
    } else if (choice.kind === 'chosen') {
      const { name, contentBase64 } = choice.file;
      upload.run({ fileName: name, contentBase64 });
    }
  };
  const failure = problem ?? upload.failure?.message;
  return (
    <>
      <Card>
        <RegisterColumns isVillage={me?.community?.kind === 'village'} />
      </Card>
      <Callout tone="info">
        上传以后先给您看报告：会改动什么、哪一行有错。您确认了才会导入。
        {process.env.TARO_ENV === 'weapp' && (
          <View>请先把名册发到微信的“文件传输助手”，再从聊天里选择。</View>
        )}
      </Callout>
      {failure && (
        <Callout tone="danger" title="文件没有读成功">
          {failure}
        </Callout>
      )}
      <PrimaryButton icon="upload" loading={upload.isRunning} onPress={() => void choose()}>
        {upload.isRunning ? '正在读取，请稍等' : '选择名册文件'}
      </PrimaryButton>
    </>
  );
}
