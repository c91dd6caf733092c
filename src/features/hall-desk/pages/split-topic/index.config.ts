export default definePageConfig({ navigationBarTitleText: '拆分议题' });
