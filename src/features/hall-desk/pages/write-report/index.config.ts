export default definePageConfig({ navigationBarTitleText: '办结报告' });
