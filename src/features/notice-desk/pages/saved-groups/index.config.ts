export default definePageConfig({ navigationBarTitleText: '常用范围' });
