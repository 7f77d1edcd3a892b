row_shape=None
