export default definePageConfig({ navigationBarTitleText: '人员与职务' });
