import { asyncApis } from './async-api';
import type { Phone } from './phone';

const MENU_BUTTON = { width: 87, height: 32, right: 7, belowStatusBar: 6 };

/** What a page can ask about the phone, the screen, WeChat and the mini-program itself. */
export function deviceFactApis(phone: Phone) {
  const { frame, settings, memory, log } = phone;
  const { screenWidth, screenHeight, statusBarHeight, safeBottom } = frame.measures;

  const windowInfo = () => ({
    pixelRatio: settings.viewport.scale,
    screenWidth,
    screenHeight,
    windowWidth: screenWidth,
    windowHeight: frame.areaHeight(
      phone.pages.pages.at(-1)?.bar.custom ?? false,
      frame.tabBarVisible(),
    ),
    statusBarHeight,
    screenTop: statusBarHeight + 44,
    safeArea: {
      left: 0,
      right: screenWidth,
      top: statusBarHeight,
      bottom: screenHeight - safeBottom,
      width: screenWidth,
      height: screenHeight - safeBottom - statusBarHeight,
    },
  });
  const deviceInfo = () => ({
    abi: 'arm64-v8a',
    benchmarkLevel: 30,
    brand: 'devtools',
    model: 'mini-program-host',
    system: 'Android 12',
    platform: 'android',
    memorySize: '4096',
  });
  const appBaseInfo = () => ({
    SDKVersion: settings.baseLibrary,
    enableDebug: false,
    host: { env: 'WeChat' },
    language: 'zh_CN',
    version: '8.0.50',
    theme: 'light',
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
  });
  const systemInfo = () => ({
    ...deviceInfo(),
    ...appBaseInfo(),
    ...windowInfo(),
    batteryLevel: 80,
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  });
  const launchOptions = () => ({ ...memory.launch });

  return {
    getSystemInfoSync: systemInfo,
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: false,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      locationAuthorized: 'not determined',
      notificationAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect() {
      const top = statusBarHeight + MENU_BUTTON.belowStatusBar;
      const right = screenWidth - MENU_BUTTON.right;
      const { width, height } = MENU_BUTTON;
      return { width, height, top, right, left: right - width, bottom: top + height };
    },
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' },
    }),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getRendererUserAgent: () => 'mini-program-host',
    ...asyncApis(log, { getSystemInfo: systemInfo, getSystemInfoAsync: systemInfo }, true),
  };
}
