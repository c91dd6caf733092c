export default definePageConfig({ navigationBarTitleText: '结果证书' });
