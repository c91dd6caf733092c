export default definePageConfig({ navigationBarTitleText: '征集民意' });
