import { answerPrivacyQuestion, usePrivacyQuestion } from '@/src/platform/privacy-consent';
import { ConfirmDialog } from '../dialogs/confirm-dialog';

/** The browser's place of WeChat's own privacy dialog. */
export function PrivacyQuestion() {
  return (
    <ConfirmDialog
      open={usePrivacyQuestion()}
      title="使用前请您同意"
      message="接下来会用到您的照片或手机号，只用于办理您提交的这件事。详细说明见“我的”里的隐私说明。"
      confirmLabel="同意"
      cancelLabel="不同意"
      onConfirm={() => answerPrivacyQuestion(true)}
      onCancel={() => answerPrivacyQuestion(false)}
    />
  );
}
