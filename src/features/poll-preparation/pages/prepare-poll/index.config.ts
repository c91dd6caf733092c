export default definePageConfig({ navigationBarTitleText: '准备表决' });
