export default definePageConfig({ navigationBarTitleText: '登记已公布' });
