// Style sheets and animations have no meaning in component tests.
export default {};
