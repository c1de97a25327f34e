// Stands in for what a worker has not.
export default {};
