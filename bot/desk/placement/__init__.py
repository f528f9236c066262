"""A placement is set up in one sitting, put right, and its citizen invited."""
