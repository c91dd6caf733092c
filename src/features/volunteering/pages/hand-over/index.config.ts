export default definePageConfig({ navigationBarTitleText: '接下名额' });
