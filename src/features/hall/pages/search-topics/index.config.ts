export default definePageConfig({ navigationBarTitleText: '找议题' });
