import Taro from '@tarojs/taro';

/** Opens the phone's own dialling, the number filled in; nothing is called before the person says so. */
export const callPhone = (phoneNumber: string): void =>
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
